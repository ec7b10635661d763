import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from './features/library.ts';
import type { Analysis } from './analysis.ts';
import type { CivilDate } from './language/calendar.ts';
import type { ParseLater } from './document/chunk.ts';
import { isSame } from './document/same.ts';
import { EditedText } from './features/edited-text.ts';
import { OpenDocument, readingsOf, type Terms } from './open-document.ts';
import { Coursework, type OpenFile } from './coursework.ts';
import type { SchemeFile } from './protocol.ts';
import { shippedSchemes, type Schemes } from './scheme-files.ts';
import { defaultSettings, readSettings, type ReadSettings } from './settings.ts';
import { inSlices, turn } from './turn.ts';

/** A document as it is now, with its analysis where it is a plan. Both are undefined for one that is not open. */
export interface Opened {
  readonly document: EditedText | undefined;
  readonly analysis: Analysis | undefined;
}

/** What the workspace cannot know by itself. */
export interface WorkspaceHost {
  today(): CivilDate;
  /** Parses what may take long without keeping anybody waiting. */
  readonly parseLater: ParseLater;
}

/** The open documents, the settings, and one analysis for each version of a plan. */
export class Workspace {
  private readonly documents = new TextDocuments({
    create: (uri, languageId, version, text) =>
      new OpenDocument(
        new EditedText(uri, languageId, version, text),
        { parse: this.host.parseLater, changed: () => void this.readOn(uri) },
        (rule, error) => this.logBroken(rule, error),
      ),
    update: (document: OpenDocument, changes, version) => document.update(changes, version),
  });
  private readonly underway = new Map<OpenDocument, Promise<Analysis | undefined>>();
  private readonly waiting = new Set<string>();
  private readonly coursework = new Coursework();
  private news = 0;
  private readonly changeListeners: ((uri: string) => Promise<void>)[] = [];
  private readonly refreshListeners: (() => void)[] = [];
  private settings: Promise<ReadSettings> = Promise.resolve(defaultSettings);
  private terms: Terms = { view: defaultSettings.view, schemes: shippedSchemes };
  private settle: (settings: ReadSettings) => void = () => undefined;

  constructor(
    private readonly connection: Connection,
    private readonly host: WorkspaceHost,
  ) {
    this.documents.onDidChangeContent(({ document }) => void this.changed(document.uri));
    this.documents.onDidClose(({ document }) => void this.changed(document.uri));
    this.documents.onDidSave(({ document }) => (document.saved = document.text.getText()));
    this.documents.listen(connection);
  }

  /** Told of each document that may have changed, once for all the edits that arrived together. */
  onChange(listener: (uri: string) => Promise<void>): void {
    this.changeListeners.push(listener);
  }

  /** Told when what is known of documents has changed without an edit. */
  onRefresh(listener: () => void): void {
    this.refreshListeners.push(listener);
  }

  /** Before the client may be asked: whatever needs the settings waits for its first answer. */
  awaitSettings(): void {
    this.settings = new Promise((resolve) => (this.settle = resolve));
  }

  /** Asks for the settings anew, and has everything that depends on them shown anew. */
  async reloadSettings(): Promise<void> {
    const settings = readSettings(await this.connection.workspace.getConfiguration('pdp').catch(() => undefined));
    this.terms = { ...this.terms, view: settings.view };
    this.settle(settings);
    this.settings = Promise.resolve(settings);
    this.refresh();
  }

  /** The settings, once they are known. */
  get currentSettings(): Promise<ReadSettings> {
    return this.settings;
  }

  /** The marking schemes that plans may name. */
  get schemes(): Schemes {
    return this.terms.schemes;
  }

  /** The documents that are open, plans and others, by their URIs. */
  get openUris(): readonly string[] {
    return this.documents.keys();
  }

  /** Has plans follow these schemes, and all that depends on it shown anew where it makes a difference. */
  useSchemes(schemes: Schemes): void {
    const wereSame = isSame(this.terms.schemes.all, schemes.all);
    this.terms = { ...this.terms, schemes };
    const isNamed = this.documents.all().some(({ head }) => /^scheme[ \t]*:/m.test(head));
    if (!wereSame || isNamed) this.refresh();
  }

  /** Takes the plans and reflections of the workspace as they are now, and has all shown anew where that bears on what is open. */
  async useFiles(files: readonly SchemeFile[]): Promise<void> {
    const open = this.openFiles((await this.settings).files);
    const near = () => open.flatMap(({ uri }) => [uri, ...readingsOf(this.coursework.near(uri, open))]);
    const before = near();
    this.coursework.use(files);
    if (!isSame(before, near())) this.refresh();
  }

  private refresh(): void {
    for (const listener of this.refreshListeners) listener();
    for (const uri of this.documents.keys()) void this.changed(uri);
  }

  /** A document as it is now and as it was saved, without any work on it; undefined for one that is not open. */
  get(uri: string): Pick<OpenDocument, 'text' | 'saved'> | undefined {
    return this.documents.get(uri);
  }

  /** The day it is where the learner is. */
  today(): CivilDate {
    return this.host.today();
  }

  /** The document and its analysis, which is made at most once for a version. */
  async open(uri: string): Promise<Opened> {
    const { files } = await this.settings;
    const open = this.documents.get(uri);
    const analysis = open?.kind(files) ? await this.analysisOf(open, files) : undefined;
    return { document: open?.text, analysis };
  }

  /** Whoever asks while a long plan is read waits for the same reading. */
  private analysisOf(document: OpenDocument, files: readonly string[]): Promise<Analysis | undefined> {
    const underway = this.underway.get(document);
    if (underway) return underway;
    const analysis = this.analyse(document, files).finally(() => this.underway.delete(document));
    this.underway.set(document, analysis);
    return analysis;
  }

  /** Undefined for a text that defeats the parser, which is logged; the next version is tried anew. */
  private async analyse(document: OpenDocument, files: readonly string[]): Promise<Analysis | undefined> {
    try {
      const today = this.host.today();
      const near = () => this.coursework.near(document.uri, this.openFiles(files));
      for (let version; version !== document.text.version;) {
        version = document.text.version;
        await inSlices(document.steps(today, this.terms, near()), () => version === document.text.version);
      }
      return document.analysis(today, this.terms, near());
    } catch (error) {
      this.logBroken(document.uri, error);
      return undefined;
    }
  }

  private openFiles(files: readonly string[]): OpenFile[] {
    return this.documents.all().flatMap((document) => document.asFile(files));
  }

  /** Waits for a quiet moment, so that a burst of edits is worked off before anything is computed. */
  private async changed(uri: string): Promise<void> {
    this.waiting.add(uri);
    const news = (this.news += 1);
    await turn();
    if (news === this.news) await this.tell();
  }

  private async tell(): Promise<void> {
    const open = this.openFiles((await this.settings).files);
    const edited = [...this.waiting];
    this.waiting.clear();
    const beside = this.coursework.beside(edited, open);
    // Clients that pull do so for the document that was edited.
    if (beside.length) for (const listener of this.refreshListeners) listener();
    // One broken listener must not silence the others.
    for (const uri of [...edited, ...beside])
      for (const listener of this.changeListeners)
        await listener(uri).catch((error: unknown) => this.logBroken(listener.name, error));
  }

  /** What was left unread at first has been read, without an edit: clients that pull are asked to pull again. */
  private async readOn(uri: string): Promise<void> {
    for (const listener of this.refreshListeners) listener();
    await this.changed(uri);
  }

  private logBroken(rule: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`Rule ${rule} failed: ${reason}`);
  }
}

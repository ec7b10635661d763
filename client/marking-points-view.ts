import {
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Disposable,
  type TreeDataProvider,
  type Uri,
} from 'vscode';
import type { Checklist } from '../server/checklist-shape.ts';
import type { ActivePlanFace } from './active-plan-face.ts';
import { beside } from './reveal-line.ts';
import { revealLineCommand, type RevealLineArgument } from './commands/reveal-line.ts';
import { pointRows, type PointRow } from './marking-points.ts';

export const markingPointsView = 'pdp.markingPoints';

/** The marking points of the plan in front, as a tree in the Explorer. */
export class MarkingPointsView implements TreeDataProvider<PointRow>, ActivePlanFace, Disposable {
  readonly #changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #view = window.createTreeView(markingPointsView, { treeDataProvider: this, showCollapseAll: true });
  #plan: Uri | undefined;
  #rows: PointRow[] = [];

  show(plan: Uri | undefined, checklist: Checklist | undefined): void {
    this.#plan = plan;
    this.#rows = checklist ? pointRows(checklist, l10n.t) : [];
    this.#view.description = plan?.path.split('/').at(-1) ?? '';
    this.#view.message = plan && !checklist ? l10n.t('Reading your plan…') : '';
    this.#changes.fire();
  }

  getChildren(row?: PointRow): PointRow[] {
    return row ? row.rows : this.#rows;
  }

  getTreeItem({ id, kind, label, description, tooltip, spoken, line, file, isOpen, rows }: PointRow): TreeItem {
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    const item = new TreeItem(label, rows.length ? (isOpen ? Expanded : Collapsed) : None);
    item.id = `${this.#plan?.toString() ?? ''} ${id}`;
    item.iconPath = icons[kind];
    item.description = description;
    item.tooltip = tooltip || label;
    item.accessibilityInformation = { label: spoken };
    if (this.#plan && line !== undefined) {
      const argument: RevealLineArgument = { plan: beside(this.#plan, file).toString(), line };
      item.command = { command: revealLineCommand.id, title: l10n.t('Go to Line'), arguments: [argument] };
    }
    return item;
  }

  dispose(): void {
    this.#view.dispose();
    this.#changes.dispose();
  }
}

/** The checklist's signs ✓ ◐ ○; what stands below a point has lighter ones. */
const icons: Record<PointRow['kind'], ThemeIcon> = {
  met: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
  partly: new ThemeIcon('color-mode', new ThemeColor('charts.yellow')),
  missing: new ThemeIcon('circle-large-outline', new ThemeColor('descriptionForeground')),
  evidence: new ThemeIcon('check', new ThemeColor('charts.green')),
  gap: new ThemeIcon('circle-outline', new ThemeColor('descriptionForeground')),
};

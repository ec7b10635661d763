/** A change to a text. It throws where it would change nothing, so that no mutant is the plan itself. */
export type Edit = (text: string) => string;

/** Replaces what stands in the text exactly once. */
export function replace(from: string, to: string): Edit {
  return (text) => {
    if (text.split(from).length !== 2) throw new Error(`${text.split(from).length - 1} times in the text: ${from}`);
    return text.replace(from, () => to);
  };
}

/** Replaces every match, of which there must be one. */
export function replaceAll(form: RegExp, to: string): Edit {
  return (text) => {
    const changed = text.replace(form, to);
    if (changed === text) throw new Error(`nowhere in the text: ${form.source}`);
    return changed;
  };
}

export function inTurn(...edits: readonly Edit[]): Edit {
  return (text) => edits.reduce((changed, edit) => edit(changed), text);
}

/** Changes a section only: from its heading, given as it is written, to the next of its level or above. */
export function within(heading: string, edit: Edit): Edit {
  return (text) => {
    const [start, end] = sectionAt(text, heading);
    return text.slice(0, start) + edit(text.slice(start, end)) + text.slice(end);
  };
}

export function withoutSection(heading: string): Edit {
  return within(heading, () => '');
}

/** Keeps the heading and nothing under it. */
export function emptySection(heading: string): Edit {
  return within(heading, (section) => `${section.split('\n')[0]}\n\n`);
}

/** The body of a section in place of what it says. */
export function fillSection(heading: string, body: string): Edit {
  return within(heading, (section) => `${section.split('\n')[0]}\n\n${body}\n\n`);
}

export function swapSections(first: string, second: string): Edit {
  return (text) => {
    const [a, b] = [sectionAt(text, first), sectionAt(text, second)];
    return text.slice(0, a[0]) + text.slice(...b) + text.slice(a[1], b[0]) + text.slice(...a) + text.slice(b[1]);
  };
}

/** Leaves out a paragraph "**Label:** …". */
export function withoutField(label: string): Edit {
  return replaceAll(new RegExp(`\\*\\*${label}:\\*\\* .*\\n\\n`), '');
}

/** Another value for a paragraph "**Label:** …". */
export function setField(label: string, value: string): Edit {
  return replaceAll(new RegExp(`(\\*\\*${label}:\\*\\*) .*`), `$1 ${value}`);
}

/** Leaves out the table rows that begin with a cell. */
export function withoutRows(cell: string): Edit {
  return replaceAll(new RegExp(`^\\| ${cell} \\|.*\\n`, 'gm'), '');
}

/** Changes the cell of a column, counted from 1, in every row below a table's header. */
export function setColumn(heading: string, column: number, value: string): Edit {
  return within(heading, (section) => {
    const rows = section.split('\n');
    const ruler = rows.findIndex((row) => row.startsWith('| ---'));
    return rows
      .map((row, index) => {
        if (index <= ruler || !row.startsWith('|')) return row;
        return row
          .split(' | ')
          .map((cell, at, { length }) => {
            if (at !== column - 1) return cell;
            return at === length - 1 ? `${value} |` : value;
          })
          .join(' | ');
      })
      .join('\n');
  });
}

function sectionAt(text: string, heading: string): [number, number] {
  const start = text.indexOf(`\n${heading}`) + 1;
  if (!start) throw new Error(`no such heading: ${heading}`);
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const next = new RegExp(`\\n(?=#{1,${level}} )`, 'g');
  next.lastIndex = start;
  const found = next.exec(text);
  return [start, found ? found.index + 1 : text.length];
}

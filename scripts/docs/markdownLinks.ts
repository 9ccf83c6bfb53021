import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A link in a Markdown file that leads nowhere. */
export interface DeadLink {
  file: string;
  target: string;
  why: string;
}

const LINK = /!?\[(?:[^\][]|\[[^\]]*\])*\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g;

/**
 * Follows every relative link and anchor of a Markdown file; addresses of other hosts are left alone.
 * @param file path of it, below `root`
 * @param root of the project
 */
export function deadLinks(file: string, root: string): DeadLink[] {
  const text = withoutCode(readFileSync(path.join(root, file), 'utf8'));
  return [...text.matchAll(LINK)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
    .flatMap((target) => {
      const [name = '', anchor] = target.split('#');
      const found = name === '' ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(name));
      if (!existsSync(path.join(root, found))) {
        return [{ file, target, why: 'there is no such file' }];
      }
      if (anchor && found.endsWith('.md') && !anchorsOf(readFileSync(path.join(root, found), 'utf8')).has(anchor)) {
        return [{ file, target, why: `${found} has no such heading` }];
      }
      return [];
    });
}

/** The anchors that GitHub gives the headings of a Markdown text: a second one of a name has -1 and so on. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutCode(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const base = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = base;
    for (let count = 1; anchors.has(anchor); count++) {
      anchor = `${base}-${count}`;
    }
    anchors.add(anchor);
  }
  return anchors;
}

/** Blocks of code hold no links and no headings. What stands in backquotes keeps its text: a heading may have some. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^( *)(```|~~~)[^\n]*\n[\s\S]*?^\1\2 *$/gm, '');
}

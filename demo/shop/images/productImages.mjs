import { darker, lighter, mix } from './color.mjs';
import { motif } from './motifs.mjs';

/**
 * @param product a product of catalogue.json
 * @returns file name -> SVG: the product on paper, from close by, and outside
 */
export function productImages({ id, motif: name, tint }) {
  const shapes = motif(name, tint);
  const shadow = '<ellipse cx="200" cy="262" rx="128" ry="12" fill="#16211f" opacity=".13"/>';
  const paper = lighter(tint, 0.78);
  return {
    [`${id}.svg`]: svg(
      `<path fill="${paper}" d="M0 0h400v300H0z"/><circle cx="312" cy="60" r="150" fill="${lighter(tint, 0.68)}"/>${shadow}${shapes}`
    ),
    [`${id}-close.svg`]: svg(
      `<path fill="${darker(tint, 0.62)}" d="M0 0h400v300H0z"/><g transform="translate(-190 -130) scale(1.95)">${shapes}</g>`
    ),
    [`${id}-outside.svg`]: svg(`${landscape(tint)}${shadow}<g transform="translate(70 78) scale(.65)">${shapes}</g>`),
  };
}

/** The shop's mark: a pine over a puddle. */
export function mark() {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32" fill="#1f4d43"/><path fill="#f6f2ea" d="m32 8 12 16h-6l10 13H36v9h-8v-9H16l10-13h-6z"/><ellipse cx="32" cy="49" rx="17" ry="4.5" fill="#8fc1c9"/></svg>\n`;
}

function landscape(tint) {
  const far = mix('#9fb8b3', tint, 0.15);
  return `<path fill="${mix('#f4e3c8', tint, 0.12)}" d="M0 0h400v300H0z"/><circle cx="300" cy="84" r="34" fill="#fff4d6"/>
  <path fill="${far}" d="M0 170q60-70 120-30t110-40 170 60v140H0z"/><path fill="${darker(far, 0.3)}" d="M0 210q80-60 160-14t240-26v130H0z"/><path fill="${darker(far, 0.52)}" d="M0 258q110-34 210-10t190-12v64H0z"/>`;
}

function svg(content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 400 300">${content}</svg>\n`;
}

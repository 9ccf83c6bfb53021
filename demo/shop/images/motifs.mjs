import { darker, lighter } from './color.mjs';

// Each motif is drawn around (200, 150) in a field of 400 × 300: `c` the product's colour, `d` darker, `l` lighter.
const MOTIFS = {
  jacket: ({ c, d, l }) => `
    <path fill="${c}" d="M150 82 104 108 78 214l34 10 18-52v76h140v-76l18 52 34-10-26-106-46-26-24-8h-52z"/>
    <path fill="${d}" d="M200 100v148h6V100z"/><path fill="${d}" d="M163 76q37 56 74 0l-12-12q-25-10-50 0z"/>
    <path fill="${l}" d="M174 74q26 32 52 0-26-14-52 0z"/>
    <path fill="none" stroke="${d}" stroke-width="4" stroke-linecap="round" d="M148 196h34M222 196h34"/>
    <g fill="${l}"><circle cx="203" cy="128" r="4"/><circle cx="203" cy="158" r="4"/><circle cx="203" cy="188" r="4"/><circle cx="203" cy="218" r="4"/></g>`,
  boots: ({ c, d, l }) => `
    <g id="b"><path fill="${c}" d="M104 72h62v88q8 18 38 28 18 6 18 28v14H104z"/><path fill="${d}" d="M100 228h126v14q0 8-8 8h-16l-8-6h-42l-6 6h-38q-8 0-8-8z"/>
    <path fill="${l}" d="M98 66h72v16H98z"/><path fill="none" stroke="${l}" stroke-width="4" stroke-linecap="round" d="m146 104 24-6M146 124l26-4M148 144l26 2M158 164l22 4"/></g>
    <use href="#b" x="92" y="14"/>`,
  socks: ({ c, d, l }) => `
    <g id="s"><path fill="${c}" d="M128 60h58v104q0 12 12 18l40 20q22 12 12 32-8 16-30 8l-72-28q-20-8-20-30z"/><path fill="${l}" d="M128 60h58v24h-58zM128 104h58v8h-58zM128 122h58v8h-58z"/>
    <path fill="${d}" d="M128 176q0 30 22 38l16 6q-4-32-38-44zM226 196l12 6q22 12 12 32-8 16-30 8-8-26 6-46z"/></g>
    <use href="#s" x="44" y="-6" opacity=".45"/>`,
  mug: ({ c, d, l }) => `
    <path fill="none" stroke="${d}" stroke-width="18" d="M256 132h28q20 0 20 24t-20 34q-14 10-32 12"/>
    <path fill="${c}" d="M120 104h144v112q0 26-26 26h-92q-26 0-26-26z"/><ellipse cx="192" cy="104" rx="76" ry="14" fill="${d}"/><ellipse cx="192" cy="105" rx="66" ry="9" fill="#5b3a24"/>
    <g fill="${l}"><circle cx="150" cy="150" r="4"/><circle cx="176" cy="190" r="5"/><circle cx="222" cy="164" r="4"/><circle cx="206" cy="214" r="3"/><circle cx="240" cy="206" r="4"/><circle cx="142" cy="212" r="3"/></g>
    <path fill="none" stroke="${l}" stroke-width="6" stroke-linecap="round" d="M168 78q-12-14 0-26t0-24M210 78q-12-14 0-26t0-24" opacity=".8"/>`,
  stove: ({ c, d, l }) => `
    <path fill="#e8862e" d="M200 88q42 40 22 74h-44q-22-28 22-74z"/><path fill="#ffd66b" d="M200 118q20 24 10 44h-20q-12-18 10-44z"/>
    <path fill="${c}" d="M134 168h132l-12 66q-2 10-12 10h-84q-10 0-12-10z"/><path fill="${d}" d="M126 160h148v18H126z"/>
    <g fill="${d}"><circle cx="160" cy="206" r="7"/><circle cx="187" cy="206" r="7"/><circle cx="214" cy="206" r="7"/><circle cx="241" cy="206" r="7"/></g>
    <path fill="none" stroke="${l}" stroke-width="8" stroke-linecap="round" d="M120 84 144 160M280 84l-24 76M108 84h24M268 84h24"/>`,
  flask: ({ c, d, l }) => `
    <path fill="${c}" d="M160 104h80q14 10 14 30v104q0 16-16 16h-76q-16 0-16-16V134q0-20 14-30z"/><path fill="${d}" d="M168 44h64q8 0 8 8v36h-80V52q0-8 8-8z"/><path fill="${l}" d="M154 88h92v16h-92zM146 150h108v12H146zM164 178h8v56h-8z"/>
    <path fill="none" stroke="${d}" stroke-width="10" d="M240 56h18q12 0 12 14v18"/>`,
  lantern: ({ c, d, l }) => `
    <circle cx="200" cy="160" r="104" fill="#ffe08a" opacity=".25"/><path fill="none" stroke="${d}" stroke-width="7" d="M150 92q0-54 50-54t50 54"/>
    <path fill="${d}" d="M166 78h68l12 20h-92z"/><path fill="#fff1c2" d="M152 98h96v110h-96z"/><path fill="${c}" d="M200 120q26 36 12 62-12 14-24 0-14-26 12-62z"/><path fill="#fff6d8" d="M200 152q10 16 4 28h-8q-6-12 4-28z"/>
    <path fill="none" stroke="${d}" stroke-width="6" d="M152 98v110M248 98v110M184 98v110M216 98v110M152 152h96"/><path fill="${d}" d="M144 208h112v18H144zM134 226h132v20q0 6-6 6H140q-6 0-6-6z"/><path fill="${l}" d="M186 232h28v10h-28z"/>`,
  torch: ({ c, d, l }) => `
    <path fill="#ffe9a6" opacity=".5" d="M232 128 376 66v172l-144-50z"/><path fill="none" stroke="${d}" stroke-width="22" d="M60 162q60-70 116-34M60 162q50 60 116 30" stroke-linecap="round"/>
    <path fill="${c}" d="M168 108h44q22 8 22 24v54q0 16-22 24h-44q-14 0-14-14v-74q0-14 14-14z"/><path fill="${l}" d="M222 120q26 38 0 78-14 0-14-8v-62q0-8 14-8z"/><path fill="${d}" d="M168 98h26v12h-26z"/><circle cx="178" cy="160" r="8" fill="${l}"/>`,
  backpack: ({ c, d, l }) => `
    <path fill="none" stroke="${d}" stroke-width="10" d="M176 66q0-26 24-26t24 26"/><path fill="${d}" d="M104 150h24v84h-10q-14 0-14-14zM272 150h24v70q0 14-14 14h-10z"/>
    <path fill="${c}" d="M122 118q0-58 78-58t78 58v116q0 20-20 20H142q-20 0-20-20z"/><path fill="${d}" d="M122 118q0-58 78-58t78 58v22H122z" opacity=".55"/>
    <path fill="${l}" d="M146 172h108v50q0 12-12 12h-84q-12 0-12-12z"/><path fill="none" stroke="${d}" stroke-width="5" stroke-linecap="round" d="M158 190h84M176 96h48M170 130v20M230 130v20"/><path fill="${d}" d="M164 146h12v16h-12zM224 146h12v16h-12z"/>`,
  tent: ({ c, d, l }) => `
    <path fill="${d}" d="m200 62 146 182H54z"/><path fill="${c}" d="m200 62 60 182H54z"/><path fill="#22302c" d="m200 122 38 122h-76z"/><path fill="${l}" d="m200 122-38 122h-26zM200 122l38 122h20z"/>
    <path fill="none" stroke="${d}" stroke-width="4" stroke-linecap="round" d="m200 62-4-22M200 62l6-22M54 244l-26 10M346 244l26 10"/>`,
  blanket: ({ c, d, l }) => `
    <path fill="${c}" d="M86 120q0-18 18-18h192q18 0 18 18v100H86z"/><path fill="${l}" d="M86 136h228v12H86zM86 160h228v6H86z"/><path fill="${d}" d="M86 188h228v12H86z"/><path fill="${d}" d="M104 102q-18 0-18 18t18 18h192q18 0 18-18H120q-2-18-16-18z" opacity=".6"/>
    <path fill="none" stroke="${l}" stroke-width="4" stroke-linecap="round" d="M94 222v18M114 222v18M134 222v18M154 222v18M174 222v18M194 222v18M214 222v18M234 222v18M254 222v18M274 222v18M294 222v18M308 222v18"/>`,
  compass: ({ c, d, l }) => `
    <circle cx="200" cy="164" r="92" fill="${c}"/><circle cx="200" cy="164" r="76" fill="#fbf5e6"/><path fill="${d}" d="M188 48h24v26h-24z"/><circle cx="200" cy="44" r="16" fill="none" stroke="${d}" stroke-width="8"/>
    <path fill="none" stroke="${d}" stroke-width="4" d="M200 96v14M200 218v14M132 164h14M254 164h14M152 116l8 8M240 204l8 8M248 116l-8 8M160 204l-8 8"/>
    <path fill="#b8402f" d="m240 110-28 66-24-24z"/><path fill="${d}" d="m160 218 28-66 24 24z"/><circle cx="200" cy="164" r="7" fill="${l}"/>`,
  umbrella: ({ c, d, l }) => `
    <path fill="${d}" d="M196 150h8v84q0 24 22 24t22-24h-8q0 16-14 16t-14-16v-84z"/><path fill="${c}" d="M62 160q10-104 138-104t138 104q-22-22-46 0-22-22-46 0-22-22-46 0-22-22-46 0-22-22-46 0-24-22-52 0z"/>
    <path fill="${l}" d="M200 56q-46 40-46 104 22-22 46 0z" opacity=".35"/><path fill="${l}" d="M200 56q46 40 46 104-22-22-46 0z" opacity=".18"/><path fill="${d}" d="M197 40h6v18h-6z"/>
    <path fill="none" stroke="#9db4c4" stroke-width="5" stroke-linecap="round" d="m92 200-8 20M128 216l-8 20M288 200l-8 20M322 212l-8 20M150 250l-6 16"/>`,
  hat: ({ c, d, l }) => `
    <ellipse cx="200" cy="206" rx="136" ry="30" fill="${d}"/><ellipse cx="200" cy="198" rx="136" ry="28" fill="${c}"/><path fill="${c}" d="M130 196 148 96q4-20 52-20t52 20l18 100q-70 28-140 0z"/><path fill="${d}" d="m136 168-6 28q70 28 140 0l-6-28q-64 24-128 0z"/>
    <path fill="${l}" d="M160 92q40-14 80 0-40 8-80 0z"/><path fill="none" stroke="${d}" stroke-width="4" d="M92 212q20 60 76 46"/>`,
  map: ({ c, d, l }) => `
    <path fill="${l}" d="m70 88 86-28v164l-86 28z"/><path fill="${c}" d="m156 60 88 28v164l-88-28z"/><path fill="${l}" d="m244 88 86-28v164l-86 28z"/>
    <path fill="none" stroke="${d}" stroke-width="3" opacity=".7" d="M84 130q40-30 72-6t88 14 72-22M84 160q40-24 72-2t88 20 72-30M92 196q34-18 64 0t88 18 74-24"/>
    <path fill="none" stroke="#b8402f" stroke-width="5" stroke-dasharray="10 9" stroke-linecap="round" d="M98 214q50-10 66-52t74-30 62-40"/><path fill="#b8402f" d="M300 62q-16 0-16 16 0 12 16 28 16-16 16-28 0-16-16-16z"/>`,
  bottle: ({ c, d, l }) => `
    <path fill="${c}" d="M170 92h60q28 22 28 52v92q0 18-18 18h-80q-18 0-18-18v-92q0-30 28-52z"/><path fill="${d}" d="M174 52h52q6 0 6 6v24h-64V58q0-6 6-6z"/><path fill="${l}" d="M166 82h68v10h-68zM158 160q10-22 22-28v104q-22 0-22-14z" opacity=".55"/>
    <path fill="none" stroke="${d}" stroke-width="8" d="M184 52V40q0-10 16-10t16 10v12"/><path fill="${d}" d="m200 168 20 34h-40zM214 176l20 30h-34z" opacity=".5"/>`,
};

/** @returns the product's picture as SVG shapes in a field of 400 × 300 */
export function motif(name, tint) {
  const draw = MOTIFS[name];
  if (!draw) {
    throw new Error(`there is no drawing called ${name}: the drawings are ${Object.keys(MOTIFS).join(', ')}`);
  }
  return draw({ c: tint, d: darker(tint, 0.5), l: lighter(tint, 0.55) });
}

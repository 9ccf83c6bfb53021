import { deflateSync } from 'node:zlib';

const WIDTH = 1280;
const HEIGHT = 480;

// Each range of hills: where it lies (share of the height), how high it rises, its shape and its colour.
const RANGES = [
  { base: 0.46, rise: 0.16, seed: 1.7, color: [201, 176, 150] },
  { base: 0.56, rise: 0.15, seed: 4.1, color: [150, 154, 140] },
  { base: 0.68, rise: 0.13, seed: 7.9, color: [98, 124, 115] },
  { base: 0.8, rise: 0.11, seed: 2.6, color: [58, 94, 85] },
  { base: 0.92, rise: 0.08, seed: 5.3, color: [31, 62, 55] },
];

/** Draws the picture of the home page, hills behind hills in the evening, as a PNG of 1280 × 480. */
export function heroImage() {
  const rows = [];
  for (let y = 0; y < HEIGHT; y += 1) {
    const row = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x += 1) {
      row.set(pixel(x, y), 1 + x * 3);
    }
    rows.push(row);
  }
  return png(Buffer.concat(rows));
}

function pixel(x, y) {
  const height = y / HEIGHT;
  let color = sky(x / WIDTH, height);
  for (const { base, rise, seed, color: hill } of RANGES) {
    const ridge = (base - rise * outline(x / WIDTH, seed)) * HEIGHT;
    // One pixel of blending keeps the ridges smooth; farther down a hill the haze thickens.
    const cover = Math.min(1, Math.max(0, y - ridge + 0.5));
    const haze = Math.min(0.35, Math.max(0, (y - ridge) / HEIGHT) * 1.6);
    color = blend(color, blend(hill, [236, 206, 170], haze), cover);
  }
  return color.map(Math.round);
}

function sky(x, y) {
  const sun = Math.hypot((x - 0.72) * (WIDTH / HEIGHT), y - 0.3);
  const base = blend([232, 190, 148], [247, 226, 192], Math.min(1, y * 1.6));
  return blend(base, [255, 246, 220], sun < 0.075 ? 1 : Math.max(0, 0.75 - sun * 1.1));
}

function outline(x, seed) {
  return (
    0.5 +
    0.28 * Math.sin(x * 5.1 + seed) +
    0.15 * Math.sin(x * 11.7 + seed * 2.3) +
    0.05 * Math.sin(x * 31 + seed * 5) +
    0.02 * Math.sin(x * 83 + seed)
  );
}

function blend(from, to, share) {
  return from.map((value, index) => value + (to[index] - value) * share);
}

function png(pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** CRC-32 as the PNG specification defines it, bit by bit: a quarter of a megabyte is done in no time. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}

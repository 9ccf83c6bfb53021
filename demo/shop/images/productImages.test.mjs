import { inflateSync } from 'node:zlib';
import catalogue from '../../catalogue.json';
import { heroImage } from './heroImage.mjs';
import { productImages } from './productImages.mjs';

test.each(catalogue)('$name has its three pictures, well-formed and without a reference to elsewhere', (product) => {
  const images = productImages(product);
  expect(Object.keys(images)).toEqual([`${product.id}.svg`, `${product.id}-close.svg`, `${product.id}-outside.svg`]);
  for (const svg of Object.values(images)) {
    const open = svg.match(/<[a-z]+(?=[ >])[^>]*[^/]>/g)?.length ?? 0;
    expect(svg.match(/<\/[a-z]+>/g)).toHaveLength(open);
    expect(svg).not.toMatch(/undefined|NaN|href="(?!#)|<script/);
  }
});

test('the picture of the home page is a PNG whose pixels are all there', () => {
  const png = heroImage();
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 480]);
  const at = png.indexOf('IDAT');
  const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  expect(pixels).toHaveLength(480 * (1 + 1280 * 3));
});

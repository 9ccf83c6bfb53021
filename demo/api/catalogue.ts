import catalogue from '../catalogue.json';

/** A product as the API hands it out; the price is in cents. */
export interface Product {
  id: number;
  name: string;
  category: string;
  price: number;
  motif: string;
  tint: string;
  rating: number;
  reviews: number;
  featured: boolean;
  description: string;
}

export interface ProductQuery {
  text: string;
  category: string;
  featured: boolean;
}

export const PRODUCTS: readonly Product[] = catalogue;

/** Adding this product to a cart always fails: its row is missing in the stock table. */
export const UNLUCKY_PRODUCT_ID = 13;

/** @returns the products whose name, description or category holds every word of the text, in catalogue order */
export function findProducts({ text, category, featured }: ProductQuery): Product[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return PRODUCTS.filter((product) => {
    const haystack = `${product.name} ${product.description} ${product.category}`.toLowerCase();
    return (
      (category === '' || product.category === category) &&
      (!featured || product.featured) &&
      words.every((word) => haystack.includes(word))
    );
  });
}

/** @returns every category with the number of its products, by name */
export function categories(): Array<{ name: string; products: number }> {
  const counts = new Map<string, number>();
  for (const { category } of PRODUCTS) {
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].map(([name, products]) => ({ name, products })).sort((a, b) => a.name.localeCompare(b.name));
}

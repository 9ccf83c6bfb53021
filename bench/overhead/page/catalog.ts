/** What the shop sells. */
export interface Product {
  id: number;
  name: string;
  price: number;
  image: string;
}

const COLOURS = ['Red', 'Blue', 'Green', 'Black', 'White', 'Yellow'];
const KINDS = ['shoes', 'boots', 'sandals', 'socks', 'laces'];
const PICTURES = 20;

/** The product of a number: always the same one. */
export function productOf(id: number): Product {
  return {
    id,
    name: `${COLOURS[id % COLOURS.length]} ${KINDS[id % KINDS.length]} no. ${id}`,
    price: 20 + ((id * 7) % 90),
    image: `/images/${id % PICTURES}.svg`,
  };
}

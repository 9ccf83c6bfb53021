/** Someone who can sign in. */
export interface Customer {
  id: string;
  name: string;
  email: string;
  tier: 'gold' | 'silver' | 'standard';
}

export const CUSTOMERS: readonly Customer[] = [
  { id: 'u-1001', name: 'Ana Lima', email: 'ana.lima@example.com', tier: 'gold' },
  { id: 'u-1002', name: 'Jonas Weber', email: 'jonas.weber@example.com', tier: 'standard' },
  { id: 'u-1003', name: 'Yuki Tanaka', email: 'yuki.tanaka@example.com', tier: 'silver' },
  { id: 'u-1004', name: 'Priya Nair', email: 'priya.nair@example.com', tier: 'standard' },
];

const KEY = 'shop.customer';

/** Remembers who is signed in, also over reloads. */
export class SignedIn {
  constructor(
    private readonly storage: Storage,
    private readonly changed: (customer: Customer | undefined) => void
  ) {}

  get customer(): Customer | undefined {
    const id = this.storage.getItem(KEY);
    return CUSTOMERS.find((customer) => customer.id === id);
  }

  signIn(customer: Customer): void {
    this.storage.setItem(KEY, customer.id);
    this.changed(customer);
  }

  signOut(): void {
    this.storage.removeItem(KEY);
    this.changed(undefined);
  }
}

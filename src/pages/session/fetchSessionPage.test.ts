import { fetchSessionPage } from './LazySessionPage';

const mockRead = jest.fn();
jest.mock('./SessionPage', () => ({
  __esModule: true,
  get SessionPage() {
    return mockRead();
  },
}));

/** @returns how often the script has been read by now */
async function ask(): Promise<number> {
  fetchSessionPage();
  fetchSessionPage();
  await new Promise((resolve) => setTimeout(resolve));
  return mockRead.mock.calls.length;
}

describe('fetchSessionPage', () => {
  it('fetches the script once however often it is asked, and after a failure again', async () => {
    mockRead
      .mockReturnValue(() => null)
      .mockImplementationOnce(() => {
        throw new Error('offline');
      });
    expect(await ask()).toBe(1);
    expect(await ask()).toBe(2);
    expect(await ask()).toBe(2);
  });
});

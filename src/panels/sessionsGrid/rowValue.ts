import type { SessionRow } from '../../data/frames/sessionTable';
import { userIdOf } from '../../model/mergeDocuments';
import type { RowValue } from './gridOptions';

/** What a row gives to a dashboard's variable; undefined where the session does not have it. */
export function rowValue({ session }: SessionRow, value: RowValue): string | undefined {
  const { id, client, user } = session;
  switch (value) {
    case 'session_id':
      return id;
    case 'user':
      return userIdOf(user);
    case 'country':
      return client.country;
    case 'browser':
      return client.browserName;
    case 'release':
      return client.serviceVersion;
  }
}

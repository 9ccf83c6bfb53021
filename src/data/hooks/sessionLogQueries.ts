export { MOST_LINKED_TRACES, sessionLogQueries } from '../run/sessionLogQueries';

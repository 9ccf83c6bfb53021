export { sameErrors } from '../query/sameErrors';

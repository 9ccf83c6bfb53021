export { sameErrors } from '../run/sameErrorsQuery';

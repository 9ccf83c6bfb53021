export { EmptyNote, type EmptyNoteProps } from './EmptyNote';
export { FailureNote, type FailureNoteProps } from './FailureNote';
export { FailureSign, type FailureSignProps } from './FailureSign';
export { NoteLine } from './NoteLine';
export { OutcomeView, type OutcomeViewProps } from './OutcomeView';
export { PartialNote, type PartialNoteProps } from './PartialNote';
export { Skeleton, type SkeletonProps } from './Skeleton';

export * from '../../frames/testing/goldenStory';

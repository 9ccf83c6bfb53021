export * from '../../frames/testing/golden';

import { measureHistory, printAnswers } from './measureHistory.ts';

// Prints how many records of a release `getCodeOn` gets wrong when the history does not have that release. The table
// stands in docs/history.md, and a test compares them.

process.stdout.write(printAnswers(measureHistory()));

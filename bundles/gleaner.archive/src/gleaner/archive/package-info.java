/** An experiment as one folder and one file: made, listed. */
package gleaner.archive;

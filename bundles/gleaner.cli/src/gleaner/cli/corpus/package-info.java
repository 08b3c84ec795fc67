/** Commands about corpora. */
package gleaner.cli.corpus;

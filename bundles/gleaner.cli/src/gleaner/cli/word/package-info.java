/** Commands about words and lines: sound, sense and form. */
package gleaner.cli.word;

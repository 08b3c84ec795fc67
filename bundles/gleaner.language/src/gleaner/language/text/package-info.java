/** Text as a poet writes it: words with their places in a line, and exact replacement. */
package gleaner.language.text;

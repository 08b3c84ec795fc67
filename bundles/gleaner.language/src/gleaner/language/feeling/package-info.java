/** How a word, a line or a poem feels. */
package gleaner.language.feeling;

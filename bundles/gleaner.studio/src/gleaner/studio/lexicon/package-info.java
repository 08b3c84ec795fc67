/** The words that belong to a studio alone. */
package gleaner.studio.lexicon;

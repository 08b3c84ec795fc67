/** Is this a word? {@link gleaner.language.lexicon.Lexicon} knows common and rare words, names, and takes inventions apart. */
package gleaner.language.lexicon;

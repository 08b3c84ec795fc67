/** Words that sound alike: kinds of rhyme, the scheme of a poem, and a look-up. */
package gleaner.language.rhyme;

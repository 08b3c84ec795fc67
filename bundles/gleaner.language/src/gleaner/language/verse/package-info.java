/** The shape of whole poems: the pattern that lines have in common, and the forms that a poem can be meant to have. */
package gleaner.language.verse;

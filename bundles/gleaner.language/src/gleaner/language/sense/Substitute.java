// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

/**
 * A word in the place of another, as {@link Thesaurus#substitutes} finds it.
 *
 * @param text in the form of the word it replaces, in lower case unless it is a name; {@link gleaner.language.text.Replacer} gives it the
 * capitals of the place and mends the article before it
 * @param relation how it is related; {@link Relation#NEAR} if WordNet does not say
 * @param score how well it would do, the higher the better; comparable within one place only
 */
public record Substitute(String text, Relation relation, double score) {
}

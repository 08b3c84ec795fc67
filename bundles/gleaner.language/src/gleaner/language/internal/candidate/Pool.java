// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.candidate;

import java.util.List;

import gleaner.language.form.Form;
import net.sf.extjwnl.data.Synset;

/**
 * All words that might stand for a word in one of its forms, before any line is seen. Immutable.
 *
 * @param base the word as dictionaries list it
 * @param form which form of it is wanted
 * @param text the word in this form
 * @param senses its meanings in this part of speech, the commonest first
 * @param shares of each meaning in all that the word is used for, from 0 to 1
 * @param candidates in no order that matters
 */
public record Pool(String base, Form form, String text, List<Synset> senses, double[] shares, List<Candidate> candidates) {
}

// SPDX-License-Identifier: EPL-2.0
package gleaner.language.form;

/** The four open classes of words, and all others. */
public enum PartOfSpeech {
	NOUN, VERB, ADJECTIVE, ADVERB, OTHER
}

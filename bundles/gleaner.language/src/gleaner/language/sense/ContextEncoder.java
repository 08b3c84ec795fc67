// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

import gleaner.language.text.Word;

/**
 * Hears a word within its whole line, so that others can be told by how near they come to what it says there. Large, and so a plug-in of
 * its own: a service that may be there or not. Where there is one, {@link Thesaurus#suggest} asks it about the best few words for a
 * place; without it suggestions are as they are. Thread-safe.
 */
@ConsumerType
public interface ContextEncoder {
	/**
	 * How much each of some texts, in the place of a word, keeps of its sense in the line: from -1 to 1, which is all. The same question
	 * has the same answer always. Takes some milliseconds for each text, the first time longer: not for the thread of the screen.
	 *
	 * @param word of the line
	 * @param texts each of one or more words, in the form that the place wants
	 * @return a number for each text, in their order
	 */
	double[] kept(String line, Word word, List<String> texts);
}

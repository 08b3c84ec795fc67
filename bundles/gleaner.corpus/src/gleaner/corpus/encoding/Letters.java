// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

/** How likely one char follows another in a language: what a wrong encoding is known by. Natural logarithms throughout. */
interface Letters {
	/** All spaces, line ends, digits and usual marks count as this one. */
	char GAP = ' ';

	/**
	 * @param before the char before; {@link #GAP} at the beginning
	 * @param c any char
	 * @return the logarithm of its probability; below 0
	 */
	double after(char before, char c);
}

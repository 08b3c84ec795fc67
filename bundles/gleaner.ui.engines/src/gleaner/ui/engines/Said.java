// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

/**
 * How the last change has ended.
 *
 * @param sentence empty if there was none
 * @param isTrouble whether it went wrong
 * @param wantsRestart whether it counts only when Gleaner is started again
 */
record Said(String sentence, boolean isTrouble, boolean wantsRestart) {
	static final Said NOTHING = new Said("", false, false);

	static Said well(String sentence) {
		return new Said(sentence, false, false);
	}
}

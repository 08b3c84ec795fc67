// SPDX-License-Identifier: EPL-2.0
package gleaner.mining;

import gleaner.language.Language;

/** One English for all tests. */
public final class TestLanguage {
	public static final Language ENGLISH = Language.english();

	private TestLanguage() {
	}
}

// SPDX-License-Identifier: EPL-2.0
package gleaner.language;

/** One language for all tests: loading it takes a second. */
public final class TestLanguage {
	public static final Language ENGLISH = Language.english();

	private TestLanguage() {
	}
}

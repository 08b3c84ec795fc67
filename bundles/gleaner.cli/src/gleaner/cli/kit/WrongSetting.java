// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

/** A setting that an engine does not have, or a value that it refuses: the program was called wrongly. The message is for a poet. */
public final class WrongSetting extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public WrongSetting(String sentence) {
		super(sentence);
	}

	public WrongSetting(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}

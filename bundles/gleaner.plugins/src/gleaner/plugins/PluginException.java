// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins;

/** A plug-in cannot be installed or removed; the message is a sentence for a poet. */
public final class PluginException extends Exception {
	private static final long serialVersionUID = 1L;

	public PluginException(String sentence) {
		super(sentence);
	}

	public PluginException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}

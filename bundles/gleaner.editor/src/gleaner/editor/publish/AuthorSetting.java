// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.publish;

import gleaner.desk.write.LastAuthor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Keeps the last author among the settings of the window. */
final class AuthorSetting {
	private static final String BUNDLE = "gleaner.editor";

	private AuthorSetting() {
	}

	static LastAuthor author() {
		return new LastAuthor(key -> preferences().get(key, ""), AuthorSetting::keep);
	}

	private static void keep(String key, String value) {
		preferences().put(key, value);
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			// it will be asked for again, and nothing else is lost
			return;
		}
	}

	private static Preferences preferences() {
		return InstanceScope.INSTANCE.getNode(BUNDLE);
	}
}

// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.document;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the poems back that were open when the window was closed. */
public class PoemInputFactory implements IElementFactory {
	static final String ID = "gleaner.editor.poemInput";
	static final String TITLE = "title";

	@Override
	public IAdaptable createElement(IMemento memento) {
		String title = memento.getString(TITLE);
		return title == null ? null : new PoemInput(title);
	}
}

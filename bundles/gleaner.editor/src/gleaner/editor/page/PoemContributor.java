// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.texteditor.BasicTextEditorActionContributor;

/** The platform's edit actions, without "Writable | Insert | 1 : 1 : 0". */
public class PoemContributor extends BasicTextEditorActionContributor {
	@Override
	public void contributeToStatusLine(IStatusLineManager line) {
	}
}

// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;

/** Stands in for what the generic editor does for programs: a poem does not fold by its indentation, nor light up equal words. */
public class Quiet implements IReconciler {
	@Override
	public void install(ITextViewer viewer) {
	}

	@Override
	public void uninstall() {
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}

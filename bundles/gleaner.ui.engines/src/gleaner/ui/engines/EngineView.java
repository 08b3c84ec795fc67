// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What is to be told of the chosen engine, beside the list. */
public final class EngineView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.engines.one";

	private EngineDetail detail;

	@Override
	public void createPartControl(Composite parent) {
		EnginesDesk desk = EnginesDesk.of(getSite().getWorkbenchWindow());
		detail = new EngineDetail(parent, desk, name -> {
			if (!name.equals(getPartName())) setPartName(name);
		});
		if (!desk.isReady()) desk.look();
	}

	@Override
	public void setFocus() {
		detail.setFocus();
	}
}

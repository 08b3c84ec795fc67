// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp;

import gleaner.rcp.bar.Strips;
import gleaner.rcp.look.GtkColours;
import gleaner.rcp.look.SecondPaint;
import gleaner.rcp.menu.AccessKeys;
import gleaner.rcp.menu.Menus;
import gleaner.rcp.menu.RecentMenu;
import gleaner.rcp.room.EmptyEditorArea;
import gleaner.rcp.room.FirstFocus;
import gleaner.rcp.room.SecondLayout;
import gleaner.rcp.room.SpokenTabs;
import gleaner.rcp.room.TabWalk;
import gleaner.rcp.start.LayoutKeeper;
import gleaner.rcp.start.Splash;
import gleaner.rcp.start.Timing;
import gleaner.rcp.start.WindowPlace;
import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The one window: which strips it has, and what follows it. */
class GleanerWindow extends WorkbenchWindowAdvisor {
	/** Menus and buttons that the text editor's bundles would add. */
	private static final List<String> UNWANTED = List.of("org.eclipse.ui.edit.text.actionSet.annotationNavigation",
			"org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
			"org.eclipse.ui.edit.text.actionSet.openExternalFile", "org.eclipse.search.searchActionSet");

	GleanerWindow(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new Menus(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		Rectangle first = WindowPlace.first(configurer.getWindow().getWorkbench().getDisplay().getPrimaryMonitor().getClientArea());
		configurer.setInitialSize(new Point(first.width, first.height)); // or the platform would take its own over ours
		configurer.setShowCoolBar(false);
		configurer.setShowPerspectiveBar(true); // TopBar stands in for it, by its id in window.e4xmi
		configurer.setShowStatusLine(false); // StatusBar
		configurer.setTitle("Gleaner");
		Strips.keep(configurer.getWindow());
	}

	@Override
	public void postWindowOpen() {
		GtkColours.follow(getWindowConfigurer().getWindow().getShell());
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		EmptyEditorArea.follow(getWindowConfigurer().getWindow());
		UNWANTED.forEach(page::hideActionSet);
		RecentMenu.follow(getWindowConfigurer().getWindow());
		SecondLayout.follow(getWindowConfigurer().getWindow());
		SecondPaint.follow(getWindowConfigurer().getWindow().getShell());
		AccessKeys.give(getWindowConfigurer().getWindow().getShell().getDisplay());
		FirstFocus.follow(getWindowConfigurer().getWindow());
		TabWalk.guide(getWindowConfigurer().getWindow().getShell().getDisplay());
		SpokenTabs.follow(getWindowConfigurer().getWindow());
		LayoutKeeper.follow(getWindowConfigurer().getWindow());
		Splash.close();
		Timing.say("window shown");
	}
}

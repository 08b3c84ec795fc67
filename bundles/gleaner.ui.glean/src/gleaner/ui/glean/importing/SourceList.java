// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import gleaner.corpus.ImportSource;
import gleaner.corpus.Importable;
import gleaner.ui.Spoken;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

/** What is to be imported: files, folders, addresses. */
final class SourceList {
	private final Map<String, ImportSource> sources = new LinkedHashMap<>();
	private final org.eclipse.swt.widgets.List list;
	private final Runnable changed;

	SourceList(Composite parent, Runnable changed) {
		this.changed = changed;
		Composite column = new Composite(parent, SWT.NONE); // no composite of our own kind: that would get no style
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
		list = new org.eclipse.swt.widgets.List(column, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
		Spoken.name(list, "Files, folders and addresses to import");
		list.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL)
				takeAway();
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 56).applyTo(list);
		Composite buttons = new Composite(column, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(4, 4).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		Form.push(buttons, "Add F&iles…", this::addFiles);
		Form.push(buttons, "Add F&older…", this::addFolder);
		Form.push(buttons, "Add &Address…", this::addAddress);
		Form.push(buttons, "Take A&way", this::takeAway);
	}

	List<ImportSource> sources() {
		return List.copyOf(sources.values());
	}

	void add(List<Path> paths) {
		addAll(paths.stream().<ImportSource>map(ImportSource.Local::new).toList());
	}

	private void addAll(List<ImportSource> more) {
		for (ImportSource source : more)
			if (sources.putIfAbsent(source.toString(), source) == null)
				list.add(source.toString());
		changed.run();
	}

	private void addFiles() {
		FileDialog dialog = new FileDialog(list.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Add Files");
		dialog.setFilterNames(new String[] { "Texts, tables, pages, e-books, archives", "All files" });
		dialog.setFilterExtensions(new String[] { Importable.patterns(), "*" });
		if (dialog.open() != null)
			add(Stream.of(dialog.getFileNames()).map(file -> Path.of(dialog.getFilterPath(), file)).toList());
	}

	private void addFolder() {
		DirectoryDialog dialog = new DirectoryDialog(list.getShell());
		dialog.setText("Add Folder");
		String chosen = dialog.open();
		if (chosen != null)
			add(List.of(Path.of(chosen)));
	}

	private void addAddress() {
		InputDialog dialog = new InputDialog(list.getShell(), "Add Address", "The web address of the text, page or e-book:",
				"https://", SourceList::wrongAddress);
		if (dialog.open() == Window.OK)
			addAll(List.of(ImportSource.of(dialog.getValue().strip())));
	}

	private static String wrongAddress(String typed) {
		try {
			URI address = ImportSource.of(typed.strip()) instanceof ImportSource.Web(URI web) ? web : null;
			return address == null ? "It begins with https:// or http://" : null;
		} catch (InvalidPathException e) {
			return "It begins with https:// or http://";
		} catch (IllegalArgumentException e) {
			return "The address is not complete yet.";
		}
	}

	private void takeAway() {
		List<String> chosen = new ArrayList<>(List.of(list.getSelection()));
		if (chosen.isEmpty())
			return;
		sources.keySet().removeAll(chosen);
		list.remove(list.getSelectionIndices());
		changed.run();
	}
}

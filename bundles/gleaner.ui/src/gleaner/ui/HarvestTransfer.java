// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.HarvestFormat;
import java.util.Optional;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Display;

/**
 * Text that knows where each of its characters is from, over the clipboard and by drag and drop, also from one window of Gleaner to
 * another: the JSON of {@link HarvestFormat}. Offer it beside plain text. What cannot be read is taken for nothing: plain text is
 * there as well, its origin is then unknown. UI thread only.
 */
public final class HarvestTransfer extends ByteArrayTransfer {
	private static final String TYPE = "application/x-gleaner-harvest+json";
	private static final int TYPE_ID = registerType(TYPE);
	/** More is not a harvest but an attack on the memory. */
	private static final int LARGEST = 64 << 20;
	private static final HarvestTransfer INSTANCE = new HarvestTransfer();

	private Optional<Harvest> dragged = Optional.empty();

	private HarvestTransfer() {
	}

	/** What is being dragged within this window just now: whoever it is dragged over cannot ask the system for it before it is let go. */
	public Optional<Harvest> dragged() {
		return dragged;
	}

	/** A drag begins, or ends with nothing. */
	public void dragging(Optional<Harvest> harvest) {
		dragged = harvest;
	}

	/** The one there is; SWT compares transfers by identity. */
	public static HarvestTransfer getInstance() {
		return INSTANCE;
	}

	/** Puts text on the clipboard, with its origins and as plain text; nothing if there is none. */
	public static void copy(Display display, Harvest harvest) {
		if (harvest.length() == 0) return;
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(new Object[] { harvest, harvest.text() }, new Transfer[] { INSTANCE, TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	protected int[] getTypeIds() {
		return new int[] { TYPE_ID };
	}

	@Override
	protected String[] getTypeNames() {
		return new String[] { TYPE };
	}

	@Override
	protected void javaToNative(Object object, TransferData data) {
		if (!validate(object) || !isSupportedType(data)) DND.error(DND.ERROR_INVALID_DATA);
		super.javaToNative(HarvestFormat.write((Harvest) object), data);
	}

	/** A {@link Harvest}, or null if there is none that can be read. */
	@Override
	protected Object nativeToJava(TransferData data) {
		if (!isSupportedType(data)) return null;
		try {
			return super.nativeToJava(data) instanceof byte[] json && json.length <= LARGEST ? HarvestFormat.read(json) : null;
		} catch (StudioException e) {
			return null;
		}
	}

	@Override
	protected boolean validate(Object object) {
		return object instanceof Harvest harvest && harvest.length() > 0;
	}
}

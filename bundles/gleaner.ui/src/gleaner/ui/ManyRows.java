// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;

/**
 * Gives a table that makes its rows when they come into sight ({@link SWT#VIRTUAL}) as many as there are things, be they ten thousand:
 * in portions, between which the window answers. UI thread only.
 */
public final class ManyRows {
	/** So many rows are made, or taken away, at once: in some milliseconds. */
	private static final int PORTION = 250;
	/** Nanoseconds after which the window has its turn. */
	private static final long TURN = 20_000_000;
	/** Milliseconds that the window has. */
	private static final int PAUSE = 10;

	private final Table table;
	private int wanted;
	private boolean isUnderWay;
	private Runnable whenAll = () -> {};

	public ManyRows(Table table) {
		this.table = table;
	}

	/**
	 * Shows so many rows; those there are stay, and are cleared by whoever knows that they have changed. While rows are still to go, those
	 * behind the last thing are empty.
	 *
	 * @param onAll is told when all rows are there, unless they are at once
	 */
	public void show(int count, Runnable onAll) {
		wanted = count;
		whenAll = onAll;
		if (!isUnderWay && step()) goOn();
	}

	/** As many portions as there is time for. Whether there is more to do. */
	private boolean step() {
		long end = System.nanoTime() + TURN;
		do {
			int rows = table.getItemCount();
			table.setItemCount(Math.clamp(wanted, Math.max(0, rows - PORTION), rows + PORTION));
		} while (table.getItemCount() != wanted && System.nanoTime() < end);
		return table.getItemCount() != wanted;
	}

	/** What is asked of the window meanwhile is done only while nothing is due. */
	private void goOn() {
		isUnderWay = true;
		table.getDisplay().timerExec(PAUSE, () -> {
			isUnderWay = false;
			if (table.isDisposed()) return;
			if (step()) goOn();
			else whenAll.run();
		});
	}
}

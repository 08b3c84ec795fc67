// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.files.Visible;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8 on its way to a terminal: control characters are shown by their names; line ends and tabs are let through. */
final class TerminalStream extends FilterOutputStream {
	/** The first byte of U+0080 to U+00BF, of which half are control characters. */
	private static final int LATIN = 0xC2;
	private static final int LAST_CONTROL = 0x9F;
	private static final int DELETE = 0x7F;
	private static final int NONE = -1;

	/** A byte that means something only with the next one. */
	private int pending = NONE;

	TerminalStream(OutputStream terminal) {
		super(terminal);
	}

	@Override
	public synchronized void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
		ByteArrayOutputStream shown = new ByteArrayOutputStream(length + 16);
		for (int i = offset; i < offset + length; i++) pass(bytes[i] & 0xFF, shown);
		out.write(shown.toByteArray(), 0, shown.size());
	}

	private void pass(int value, ByteArrayOutputStream shown) {
		int before = pending;
		pending = NONE;
		if (before == LATIN) {
			if (value >= 0x80 && value <= LAST_CONTROL) {
				name(value, shown);
				return;
			}
			shown.write(before);
		} else if (before == '\r') {
			if (value == '\n') shown.write(before);
			else name(before, shown);
		}
		if (value == LATIN || value == '\r') pending = value;
		else if (value < ' ' && value != '\n' && value != '\t' || value == DELETE) name(value, shown);
		else shown.write(value);
	}

	private static void name(int character, ByteArrayOutputStream shown) {
		shown.writeBytes(Visible.quoted(character).getBytes(StandardCharsets.UTF_8));
	}
}

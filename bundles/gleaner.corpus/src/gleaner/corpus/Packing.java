// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is packed, judged by its ending. */
enum Packing {
	NONE {
		@Override
		InputStream open(InputStream packed) {
			return packed;
		}
	},
	GZIP {
		@Override
		InputStream open(InputStream packed) throws IOException {
			return new GZIPInputStream(packed, 1 << 16);
		}
	},
	BZIP2 {
		@Override
		InputStream open(InputStream packed) throws IOException {
			return new BZip2CompressorInputStream(packed, true);
		}
	},
	XZ {
		@Override
		InputStream open(InputStream packed) throws IOException {
			return new XZInputStream(packed, MOST_KIB);
		}
	};

	/** What its own tables may take; a file may ask for gigabytes. */
	private static final int MOST_KIB = 128 << 10;

	/** @param lower the file's name in small letters */
	static Packing of(String lower) {
		if (lower.endsWith("gz")) return GZIP;
		if (lower.endsWith("bz2")) return BZIP2;
		return lower.endsWith("xz") ? XZ : NONE;
	}

	/** The stream unpacked. */
	abstract InputStream open(InputStream packed) throws IOException;
}

// SPDX-License-Identifier: EPL-2.0
/** What is measured of raw poems, kept by their texts. */
package gleaner.mining.assay;

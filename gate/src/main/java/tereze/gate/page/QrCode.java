package tereze.gate.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as SVG: each row's dark runs are strokes of one path.
final class QrCode {
    /// The empty border that readers need (ISO/IEC 18004).
    private static final int QUIET = 4;

    /// To find the best of eight patterns takes longer than all the rest of a page. Tickets look like chance, so that
    /// each pattern suits them.
    private static final int PATTERN = 2;

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN, QUIET,
            EncodeHintType.QR_MASK_PATTERN, PATTERN);

    private QrCode() {}

    /// @param text ASCII
    /// @param label what the picture is, for those who do not see it
    static Html of(String text, String label) {
        try {
            BitMatrix dark = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return Html.of(
                    """
                    <svg class="qr" role="img" aria-label="{}" viewBox="0 0 {} {}" shape-rendering="crispEdges">\
                    <path fill="#fff" d="M0 0h{}v{}H0z"/><path stroke="#000" d="{}"/></svg>""", label, dark.getWidth(), dark.getHeight(), dark.getWidth(), dark.getHeight(), path(dark));
        } catch (WriterException e) {
            throw new IllegalArgumentException("text: " + text.length() + " characters (expected: fewer)", e);
        }
    }

    private static String path(BitMatrix dark) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < dark.getHeight(); row++) {
            int end = 0;
            boolean first = true;
            for (int column = 0; column < dark.getWidth(); column++) {
                if (dark.get(column, row)) {
                    int start = column;
                    while (column < dark.getWidth() && dark.get(column, row)) {
                        column++;
                    }
                    if (first) {
                        path.append('M').append(start).append(' ').append(row).append(".5");
                    } else {
                        path.append('m').append(start - end).append(" 0");
                    }
                    path.append('h').append(column - start);
                    end = column;
                    first = false;
                }
            }
        }
        return path.toString();
    }
}

package tereze.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    private static final int LONGEST = 500;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bank.example/tereze",
                "https://bank.example:443/",
                "https://bank.example:8443/a?b=c",
                "https://hooks.sub-domain.bank.example",
                "https://93.184.215.14/hook",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook"
            })
    void allowsPublicHosts(String url) {
        assertThat(PublicUrl.isAllowed(url, LONGEST, false)).isTrue();
        assertThat(PublicUrl.isAllowed(url, LONGEST, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bank.example",
                "//bank.example/",
                "http://bank.example/",
                "ftp://bank.example/",
                "file:///etc/passwd",
                "https:///path",
                "https://bank.example:22/",
                "https://bank.example:80/",
                "https://bank.example:9200/",
                "https://user@bank.example/",
                "https://user:secret@bank.example/",
                "https://bank.example@10.0.0.1/",
                "https://bank.example/#part",
                "https://bank.example/a b",
                "https://bank.example/\r\nHost: x",
                "https://банк.kz/",
                "https://intranet/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://x.localhost/",
                "https://bank.example./",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://10.0.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.100.100.200/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://[::]/",
                "https://0.0.0.0/",
                "https://bank.example\\@10.0.0.1/"
            })
    void allowsNothingElse(String url) {
        assertThat(PublicUrl.isAllowed(url, LONGEST, false)).isFalse();
        assertThat(PublicUrl.isAllowed(url, LONGEST, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9000/hook", "https://localhost:1/", "http://localhost", "http://[::1]:8080/x"})
    void allowsThisMachineInADemonstrationOnly(String url) {
        assertThat(PublicUrl.isAllowed(url, LONGEST, true)).isTrue();
        assertThat(PublicUrl.isAllowed(url, LONGEST, false)).isFalse();
    }

    @Test
    void allowsNoLongUrl() {
        String beginning = "https://bank.example/";
        String longest = beginning + "x".repeat(LONGEST - beginning.length());

        assertThat(PublicUrl.isAllowed(longest, LONGEST, false)).isTrue();
        assertThat(PublicUrl.isAllowed(longest + "x", LONGEST, false)).isFalse();
    }

    /// The first and the last address of each block that is not public.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "198.51.100.255",
                "203.0.113.0",
                "203.0.113.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::8.8.8.8",
                "64:ff9b::808:808",
                "100::1",
                "2001::1",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "2002:808:808::1",
                "3fff::1",
                "3fff:fff:ffff::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "1fff::1",
                "4000::1"
            })
    void isNotPublic(String address) {
        assertThat(PublicUrl.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.1",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.1",
                "203.0.112.1",
                "203.0.114.1",
                "223.255.255.255",
                "2000::1",
                "2001:200::1",
                "2001:db9::1",
                "2003::1",
                "2a00:1450:4001:81b::200e",
                "3ffe::1",
                "3fff:1000::1"
            })
    void isPublic(String address) {
        assertThat(PublicUrl.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }
}

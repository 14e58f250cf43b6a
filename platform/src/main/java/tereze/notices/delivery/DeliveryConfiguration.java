package tereze.notices.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.notices.Channel;
import tereze.notices.MailSettings;
import tereze.notices.SmsSettings;

/// The providers of the settings. In a demonstration the outbox replaces those that are not set.
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean
    Providers providers(MailSettings mail, SmsSettings sms, ObjectProvider<DemoOutbox> demo) {
        List<Provider> providers = new ArrayList<>();
        Optional<DemoOutbox> outbox = Optional.ofNullable(demo.getIfAvailable());
        if (mail.served()) {
            providers.add(new SmtpServer(mail));
        } else {
            outbox.ifPresent(it -> providers.add(it.provider(Channel.EMAIL)));
        }
        if (sms.served()) {
            providers.add(new SmsGateway(sms));
        } else {
            outbox.ifPresent(it -> providers.add(it.provider(Channel.SMS)));
        }
        return new Providers(providers);
    }
}
